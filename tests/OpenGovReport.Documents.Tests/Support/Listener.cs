using System.Net;
using System.Net.Sockets;

namespace OpenGovReport.Documents.Tests.Support;

/// <summary>An address of this machine that a document can refer to, and that notices when anybody asks there.</summary>
internal sealed class Listener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    internal Listener() => _listener.Start();

    internal string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/x";

    internal bool WasAsked => _listener.Pending();

    public void Dispose() => _listener.Dispose();
}
