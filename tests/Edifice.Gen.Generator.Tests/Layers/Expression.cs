using System;
using System.Collections.Generic;
using System.Globalization;

namespace Edifice.Generator.Tests.Layers;

/// <summary>One side of an equation: sums of products, with what formulas of neurons have besides.</summary>
internal sealed class Expression(string text, Dictionary<string, double> values)
{
    private const string Where = " where ";
    private const string Else = ", else ";

    private int _next;

    public double Value
    {
        get
        {
            int where = text.IndexOf(Where, StringComparison.Ordinal);
            if (where < 0)
            {
                double value = Sum();
                return _next == text.Length ? value : throw Fault();
            }

            int otherwise = text.IndexOf(Else, StringComparison.Ordinal);
            return Holds(text[(where + Where.Length)..otherwise]) ? Of(text[..where]) : Of(text[(otherwise + Else.Length)..]);
        }
    }

    private double Of(string part) => new Expression(part, values).Value;

    private bool Holds(string condition)
    {
        int sign = condition.IndexOfAny(['>', '≥', '<']);
        double left = Of(condition[..(sign - 1)]);
        double right = Of(condition[(sign + 2)..]);
        return condition[sign] == '<' ? left < right : condition[sign] == '>' ? left > right : left >= right;
    }

    private double Sum()
    {
        double sum = Take("-") ? -Product() : Product();
        while (true)
        {
            if (Take(" + "))
            {
                sum += Product();
            }
            else if (Take(" - "))
            {
                sum -= Product();
            }
            else
            {
                return sum;
            }
        }
    }

    private double Product()
    {
        double product = Power();
        while (true)
        {
            if (Take(" / ") || Take("/"))
            {
                product /= Power();
            }
            else if (Take(" · ") || (IsFactorBehindSpace() && Take(" ")))
            {
                product *= Power();
            }
            else
            {
                return product;
            }
        }
    }

    private bool IsFactorBehindSpace() =>
        _next + 1 < text.Length && text[_next] == ' ' && (char.IsLetterOrDigit(text[_next + 1]) || text[_next + 1] is '(' or '|')
        && string.CompareOrdinal(text, _next + 1, "within", 0, "within".Length) != 0;

    private double Power()
    {
        double value = Factor();
        return Take("²") ? value * value : value;
    }

    private double Factor()
    {
        if (Take("("))
        {
            return Closed(Sum(), ")");
        }

        if (Take("|"))
        {
            return Math.Abs(Closed(Sum(), "|"));
        }

        if (Take("σ'("))
        {
            double sigmoid = Sigmoid(Closed(Sum(), ")"));
            return sigmoid * (1 - sigmoid);
        }

        if (Take("σ("))
        {
            double argument = Sum();
            return Sigmoid(Closed(Take(" within ±") ? Math.Clamp(argument, -values[Name()], values["clip"]) : argument, ")"));
        }

        if (Take("max("))
        {
            double first = Closed(Sum(), ", ");
            return Math.Max(first, Closed(Sum(), ")"));
        }

        string name = Name();
        return name == "π" ? Math.PI
            : double.TryParse(name, CultureInfo.InvariantCulture, out double number) ? number
            : values.TryGetValue(name, out double value) ? value
            : throw Fault();
    }

    private string Name()
    {
        int start = _next;
        while (_next < text.Length && char.IsLetterOrDigit(text[_next]) && text[_next] != '²')
        {
            _next++;
        }

        return text[start.._next];
    }

    private bool Take(string token)
    {
        bool isThere = string.CompareOrdinal(text, _next, token, 0, token.Length) == 0;
        _next += isThere ? token.Length : 0;
        return isThere;
    }

    private double Closed(double value, string end) => Take(end) ? value : throw Fault();

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private FormatException Fault() => new($"'{text}' makes no sense from character {_next} on.");
}
