namespace Edifice.Generator.Tests.Survival;

/// <summary>What can be done to a file, token by token.</summary>
internal enum TokenEditKind
{
    /// <summary>Another value in a literal's place.</summary>
    ReplaceValue,

    /// <summary>A word of the language in a name's place.</summary>
    ReplaceName,

    /// <summary>Another argument in a list of arguments, or the first.</summary>
    AddOption,

    /// <summary>Another attribute.</summary>
    AddList,

    /// <summary>One attribute less.</summary>
    DropList,

    /// <summary>An attribute at another place.</summary>
    MoveList,

    /// <summary>An attribute once more, at another place.</summary>
    RepeatList,

    /// <summary>Another name for an attribute, with the arguments that it has.</summary>
    RenameList,

    /// <summary>Some tokens less, mostly one.</summary>
    Drop,

    /// <summary>A token twice.</summary>
    Repeat,

    /// <summary>Two tokens at each other's place.</summary>
    Swap,

    /// <summary>A token in place of another.</summary>
    Copy,

    /// <summary>A scrap of something.</summary>
    Insert,

    /// <summary>Nothing is closed from a place on.</summary>
    DropClosers,

    /// <summary>Nothing from a place on, but perhaps what closes the brackets.</summary>
    Cut,

    /// <summary>One letter less.</summary>
    DropLetter,
}
