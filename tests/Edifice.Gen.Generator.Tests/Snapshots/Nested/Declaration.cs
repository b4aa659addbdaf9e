using Edifice;

namespace Shop.@class
{
    /// <summary>The outer type.</summary>
    public partial record struct Models
    {
        /// <summary>The type between.</summary>
        public static partial class Small
        {
            /// <summary>A network within two types, with a keyword for a name.</summary>
            [SpikingNetwork]
            [Input(3)]
            [Dense(2)]
            public sealed partial class @event;
        }
    }
}
