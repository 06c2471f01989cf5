using System.Runtime.InteropServices;

namespace Publisher.Cli.Workspace;

/// <summary>
/// While it lives, Ctrl-C (and the polite ways to end a process) removes what was not committed and then ends the process.
/// Stages are not asked to stop: nothing that they still do can reach the output folder.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <param name="sayGoodbye">Run last, before the process ends.</param>
    public Interruption(OutputTransaction output, Action sayGoodbye)
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                output.Dispose();
                sayGoodbye();
                Environment.Exit(ExitCode.Interrupted);
            }));
        }
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}
