using Edifice.Native;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Something with a handle.</summary>
internal sealed class TestInstance() : NativeInstance("Test");

/// <summary>Something else with a handle.</summary>
internal sealed class OtherInstance() : NativeInstance("Other");
