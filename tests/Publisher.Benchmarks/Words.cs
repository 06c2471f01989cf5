namespace Publisher.Benchmarks;

/// <summary>The material of synthetic paragraphs: things, people and what they do, each in Chinese and in English.</summary>
internal static class Words
{
    public static readonly (string Zh, string En)[] Things =
    [
        ("编译器", "compiler"), ("缓存", "cache"), ("调度程序", "scheduler"), ("索引", "index"), ("事务日志", "transaction log"),
        ("消息队列", "message queue"), ("网络接口", "network interface"), ("文件系统", "file system"), ("内存分配器", "memory allocator"),
        ("渲染管线", "rendering pipeline"), ("字体子集", "font subset"), ("版面网格", "layout grid"), ("测试用例", "test case"),
        ("配置文件", "configuration file"), ("访问控制", "access control"), ("数据模型", "data model"), ("词法分析器", "lexer"),
        ("哈希表", "hash table"), ("线程池", "thread pool"), ("证书", "certificate"), ("监控面板", "dashboard"), ("备份策略", "backup plan"),
        ("负载均衡器", "load balancer"), ("接口文档", "interface description"), ("语法树", "syntax tree"), ("迭代器", "iterator"),
        ("校验和", "checksum"), ("时间戳", "timestamp"), ("依赖关系", "dependency"), ("构建脚本", "build script"),
    ];

    public static readonly (string Zh, string En)[] People =
    [
        ("维护者", "maintainers"), ("读者", "readers"), ("新来的工程师", "newcomers"), ("运维人员", "operators"), ("评审者", "reviewers"),
        ("使用者", "users"), ("作者", "authors"), ("译者", "translators"),
    ];

    public static readonly (string Zh, string En)[] Names =
    [
        ("PostgreSQL", "PostgreSQL"), ("Linux", "Linux"), ("HarfBuzz", "HarfBuzz"), ("Unicode 16", "Unicode 16"), ("HTTP/3", "HTTP/3"),
        ("UTF-8", "UTF-8"), ("Git", "Git"), ("TLS 1.3", "TLS 1.3"),
    ];

    /// <summary>{0} a thing, {1} another, {2} people, {3} a name, {4} a number, {5} code.</summary>
    public static readonly (string Zh, string En)[] Sentences =
    [
        ("{0}看似简单，真正困难的地方在于它与{1}之间的边界。", "The {0} looks simple; what is hard is its border with the {1}. "),
        ("如果{2}只读文档而不读代码，往往会误解“{0}”这个词。", "When {2} read the documents and not the code, they tend to misread the word “{0}”. "),
        ("以{3}为例，{0}每秒要处理{4}次请求，其中大约三分之一来自{1}。", "Take {3}: its {0} answers {4} requests a second, about a third of which come from the {1}. "),
        ("这里有两种做法：其一是推迟更新{0}，其二是在写入之前锁住{1}。", "There are two ways: to put off updating the {0}, or to lock the {1} before writing. "),
        ("调用`{5}`之前，必须先确认{0}已经就绪；否则，{1}会悄悄地返回旧值。", "Before `{5}` is called, the {0} must be ready; otherwise the {1} quietly returns an old value. "),
        ("{2}常问：为什么不直接删除{0}？答案是，{1}还在引用它。", "{2} often ask why the {0} is not simply deleted. The answer is that the {1} still refers to it. "),
        ("第{4}次试验表明，{0}的误差（即使在{3}上）也不超过百分之五。", "Trial number {4} showed that the error of the {0}, even on {3}, stays below five per cent. "),
        ("简单地说，**{0}决定上限，{1}决定下限**。", "Put simply, **the {0} sets the ceiling and the {1} the floor**. "),
        ("我们把{0}拆成三层——读取、变换、写出——每一层都可以单独测试。", "We split the {0} into three layers – reading, changing, writing – and each can be tested by itself. "),
        ("与{3}不同，这里的{0}不依赖{1}，因此重启之后可以立即恢复。", "Unlike {3}, the {0} here does not depend on the {1}, so that it recovers at once after a restart. "),
        ("值得注意的是，{2}从来没有报告过{0}的问题，直到数据量超过{4}行。", "Remarkably, {2} never reported a problem with the {0} until there were more than {4} rows. "),
        ("这条规则有一个例外：当{1}为空时，{0}必须保留原来的顺序。", "The rule has one exception: when the {1} is empty, the {0} must keep its order. "),
        ("把`{5}`放进{0}，听起来像是个好主意，实际上却让{1}变慢了。", "To put `{5}` into the {0} sounds like a good idea, and yet it made the {1} slower. "),
        ("没有人能一次就写对{0}；好在{1}会告诉我们错在哪里。", "Nobody gets the {0} right at the first attempt; fortunately the {1} tells us where it is wrong. "),
    ];

    public static readonly string[] Calls =
        ["open(path)", "flush()", "index.find(key)", "retry(3)", "lock.acquire()", "sum(values)", "parse(text, strict=True)", "close()"];
}
