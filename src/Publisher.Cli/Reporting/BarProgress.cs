using System.Collections.Immutable;
using Spectre.Console;

namespace Publisher.Cli.Reporting;

/// <summary>Progress for people at a terminal: one bar for each edition, gone when the work is done.</summary>
internal sealed class BarProgress : IProgress, IDisposable
{
    private readonly IAnsiConsole _console;
    private readonly Words _words;
    private readonly ManualResetEventSlim _finished = new();
    private readonly ManualResetEventSlim _started = new();
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);
    private Task _drawing = Task.CompletedTask;

    public BarProgress(Surroundings surroundings, Words words)
    {
        _words = words;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = surroundings.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(surroundings.Error),
        });
    }

    public void Reading(string folder) => _console.WriteLine(_words.Reading(folder));

    public IDisposable Start(ImmutableArray<ProgressStep> steps)
    {
        _drawing = Task.Factory.StartNew(
            () => Draw(steps), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _started.Wait();
        return this;
    }

    public void Advance(string name) => _bars[name].Increment(1);

    public void Abandon() => _console.Cursor.Show(show: true);

    public void Dispose()
    {
        _finished.Set();
        _drawing.GetAwaiter().GetResult();
    }

    private void Draw(ImmutableArray<ProgressStep> steps) => _console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
        .Start(context =>
        {
            foreach (var step in steps)
            {
                _bars[step.Name] = context.AddTask(Markup.Escape(step.Name), maxValue: step.Count);
            }
            _started.Set();
            _finished.Wait();
        });
}
