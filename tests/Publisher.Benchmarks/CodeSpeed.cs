using System.Globalization;
using System.Text;
using Publisher.Highlighting;

namespace Publisher.Benchmarks;

/// <summary>10,000 lines of code as books have it: blocks of a page in four languages, of which no two are alike.</summary>
internal static class CodeSpeed
{
    private const int Lines = 10_000;

    private static readonly (string Language, string Text)[] Kinds =
    [
        ("cs", """
            using System.Collections.Generic;

            namespace Demo.Part@;

            /// <summary>Keeps the orders of customer @.</summary>
            public sealed class Orders@(IClock clock) : IOrders
            {
                private readonly Dictionary<string, List<Order>> _items@ = new();

                public int Count => _items@.Count;

                public async Task<Order?> FindAsync(string key@, CancellationToken stop = default)
                {
                    // Nothing is found before the first order.
                    if (!_items@.TryGetValue(key@, out var found) || found.Count == 0)
                    {
                        return null;
                    }
                    var newest = found[^1] with { Seen = clock.Now, Note = $"order {key@} of {found.Count}" };
                    await Task.Delay(10 * @, stop);
                    return newest;
                }
            }
            """),
        ("python", """
            import itertools
            from dataclasses import dataclass, field


            @dataclass
            class Sample@:
                '''One measurement of series @.'''
                name: str = "sample-@"
                values: list[float] = field(default_factory=list)

                def mean(self, weight: float = 1.0) -> float:
                    # An empty sample has no mean.
                    if not self.values:
                        raise ValueError(f"{self.name} is empty (@)")
                    return sum(v * weight for v in self.values) / len(self.values)


            def run_@(samples, limit=@):
                for index, sample in enumerate(itertools.islice(samples, limit)):
                    if index % 2 == 0 and sample is not None:
                        print("%d: %.2f" % (index, sample.mean()))
                return {"count": len(samples), "limit": @}
            """),
        ("ts", """
            import { readFile } from 'node:fs/promises';

            export interface Point@ {
              readonly x: number;
              y?: string | null;
            }

            // Reads a list of points, one on a line.
            export async function load@(path: string): Promise<Point@[]> {
              const text = await readFile(path, { encoding: 'utf8' });
              const points: Point@[] = [];
              for (const line of text.split(/\r?\n/)) {
                const match = /^(\d+),\s*"([^"]*)"$/.exec(line);
                if (match === null) {
                  continue;
                }
                points.push({ x: Number(match[1]) + @, y: match[2] ?? null });
              }
              console.log(`read ${points.length} points of ${path}, limit ${@ * 2}`);
              return points;
            }
            """),
        ("rust", """
            use std::collections::HashMap;

            /// Counts the words of text @.
            #[derive(Debug, Clone, Default)]
            pub struct Counter@<'a> {
                words: HashMap<&'a str, usize>,
            }

            impl<'a> Counter@<'a> {
                pub fn add(&mut self, text: &'a str) -> Result<usize, String> {
                    if text.is_empty() {
                        return Err(format!("nothing to count in {}", @));
                    }
                    for word in text.split_whitespace().filter(|w| w.len() > 2) {
                        *self.words.entry(word).or_insert(0) += 1; // one more
                    }
                    Ok(self.words.values().sum::<usize>() + 0x1F_u8 as usize)
                }
            }
            """),
    ];

    public static void Measure()
    {
        var blocks = Write();
        var highlighter = new CodeHighlighter();
        foreach (var round in (ReadOnlySpan<string>)["first", "again"])
        {
            var tokens = 0;
            var before = Environment.CpuUsage.TotalTime;
            foreach (var (language, text) in blocks)
            {
                tokens += highlighter.Highlight(language, text).Length;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{blocks.Sum(block => 1 + block.Text.Count(c => c == '\n'))} lines, {tokens} tokens, {round}: {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.000} CPU s"));
        }
    }

    private static List<(string Language, string Text)> Write()
    {
        var blocks = new List<(string, string)>();
        for (var (i, lines) = (0, 0); lines < Lines; i++)
        {
            var (language, text) = Kinds[i % Kinds.Length];
            text = new StringBuilder(text).Replace("@dataclass", "$dataclass").Replace("@", i.ToString(CultureInfo.InvariantCulture)).Replace("$dataclass", "@dataclass").ToString();
            blocks.Add((language, text));
            lines += 1 + text.Count(c => c == '\n');
        }
        return blocks;
    }
}
