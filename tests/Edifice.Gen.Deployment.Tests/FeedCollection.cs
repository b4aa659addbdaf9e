using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>Tests that share the packages, one after the other.</summary>
[CollectionDefinition(nameof(Feed))]
public sealed class FeedCollection : ICollectionFixture<Feed>;
