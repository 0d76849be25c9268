namespace OpenGovReport.Cli.Inputs;

/// <summary>Works on several items at a time and gives the results in the order of the items.</summary>
internal static class OrderedParallel
{
    // More at a time would hold too much where the files are at their largest.
    private static readonly int AtATime = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>The results in the order of the items. No more of them are held than there are items worked on at a time.</summary>
    internal static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, CancellationToken cancellationToken)
    {
        Queue<Task<TResult>> running = new(AtATime);
        foreach (T item in items)
        {
            if (running.Count == AtATime)
            {
                yield return Next();
            }

            running.Enqueue(Task.Run(() => work(item), cancellationToken));
        }

        while (running.Count > 0)
        {
            yield return Next();
        }

        TResult Next() => running.Dequeue().WaitAsync(cancellationToken).GetAwaiter().GetResult();
    }
}
