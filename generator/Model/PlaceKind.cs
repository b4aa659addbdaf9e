namespace Edifice.Generator.Model;

/// <summary>What part of a declaration a problem is about.</summary>
internal enum PlaceKind
{
    /// <summary>The class, or one that it stands in.</summary>
    Type = 0,

    /// <summary>The attribute that makes the class a network.</summary>
    Network = 1,

    /// <summary>The attribute of a layer.</summary>
    Layer = 2,

    /// <summary>A member that the user wrote into the class.</summary>
    Member = 3,
}
