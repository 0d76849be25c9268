namespace OpenGovReport.Claims;

/// <summary>What a word of a clause does.</summary>
internal enum Word : byte
{
    /// <summary>Words that the lexicon does not know.</summary>
    Unknown,

    // Punctuation.
    Comma, Pause, Semicolon, Colon, Open, Close,

    // Figures.
    Number, Year, PartOfYear,

    // Words that change nothing.
    Filler, Joint,

    // Words about the number.
    ListMark, Distributive, Comparator, Change, To, Future, Approximate, More, All, Not,
    ThisYear, LastYear, OtherPeriod, NextYear,
    Nothing, NothingReceived, NothingCollected,
    Rate, Share,

    // Whose figures.
    Own, Region, OwnLevel, Others, Restriction,

    // What the figures are about.
    Request, Apply, OpenInformation,
    Received, New, CarriedOver, CarriedForward, Carry, Answered, Handled,
    Outcome, Reason, OtherOutcome, Channel, Applicant,
    Reconsideration, Litigation, DirectLitigation, LitigationAfter, DisputeResult, OtherResult, Hearing,
    Rules, Normative, Document, Issue, Publish, Repeal, InForce, Amend, Review,
    Power, Decision, About,
    Fees, InformationFee, FeeNotice, Collect,
    Information, OffTopic,
}

/// <summary>A word, a mark or a number of a text.</summary>
/// <param name="Word">What it does.</param>
/// <param name="Code">Which of its kind it is: a <see cref="ClaimKind"/>, a <see cref="Claims.DisputeResult"/> or the place of a row in <see cref="Lexicon.Reasons"/>.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal record struct Token(Word Word, byte Code, int Start, int Length)
{
    /// <summary>The code of an unknown word that is the title of a document.</summary>
    internal const byte Title = 1;

    /// <summary>The code of a word for hearing a case that says no more than that it was concluded (审结).</summary>
    internal const byte Concluded = 1;

    /// <summary>The code of a word for a result that says that the body won.</summary>
    internal const byte Won = 2;

    /// <summary>The code of a word that says that what was asked for is public already, which the form counts as granted.</summary>
    internal const byte AlreadyPublic = 1;

    /// <summary>The code of a word for what licences are given for: where there are none of those, there are no decisions.</summary>
    internal const byte LicenceItems = 1;

    /// <summary>The code of a word for a share that is rounded (约占).</summary>
    internal const byte Rounded = 1;

    /// <summary>The codes of words for a change that say which way.</summary>
    internal const byte Decrease = 1, Increase = 2;

    /// <summary>The number, or the year.</summary>
    internal decimal Value;

    /// <summary>The unit of a number: <c>件</c> and its like, <c>%</c>, <c>元</c>; <c>\0</c> for none and <c>?</c> for any other.</summary>
    internal char Unit;

    /// <summary>What a printed amount of 元 is to be multiplied by: 1, 1 0000 or 1 0000 0000.</summary>
    internal int Scale;

    internal bool IsApproximate;

    /// <summary>Whether a claim has taken the word, so that no other can.</summary>
    internal bool IsTaken;

    internal readonly int End => Start + Length;
}
