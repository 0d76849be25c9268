using OpenGovReport.Tests.Documents;
using OpenGovReport.Tests.Generated;

namespace OpenGovReport.Documents.Tests;

/// <summary>Reads many generated documents of one format.</summary>
internal static class Trial
{
    internal static void Sound(string format, ReportForm form, int documents, Func<GeneratedDocument, WrittenDocument> write)
    {
        for (int number = 0; number < documents; number++)
        {
            WrittenDocument document = write(WrittenDocument.Print(format, Damage.None, form, number));
            TrialOutcome outcome = document.Read();
            Assert.True(outcome.IsPerfect && outcome.Differences.Count == 0, outcome.Explain());
            Assert.True(!document.Misplaced(outcome.Result!).Any(), document.Source.Name + "\n" + string.Join('\n', document.Misplaced(outcome.Result!)));
        }
    }

    internal static void Damaged(string format, string damage, int documents, Func<GeneratedDocument, WrittenDocument> write)
    {
        Damage kind = Damage.Named(damage);
        ReportForm[] forms = kind.Form is { } only ? [only] : [ReportForm.Form2020, ReportForm.Form2021];
        foreach (ReportForm form in forms)
        {
            for (int number = 0; number < documents; number++)
            {
                TrialOutcome outcome = write(WrittenDocument.Print(format, kind, form, number)).Read();
                Assert.False(outcome.IsHarmful, outcome.Explain());
            }
        }
    }
}
