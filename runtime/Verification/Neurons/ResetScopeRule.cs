namespace Edifice.Reference;

/// <summary>What a delayed reset to a value acts on; a subtraction is never decayed, whatever the scope.</summary>
public enum ResetScopeRule
{
    /// <summary>The old membrane alone: u = β · reset(v, r) + in.</summary>
    State,

    /// <summary>The whole update: u = reset(β · v + in, r).</summary>
    Update,
}
