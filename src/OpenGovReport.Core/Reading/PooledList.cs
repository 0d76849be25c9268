using System.Buffers;

namespace OpenGovReport.Reading;

/// <summary>A growing list on a rented array, for what a reader needs only while it reads.</summary>
internal ref struct PooledList<T>
    where T : unmanaged
{
    private T[] _items;
    private int _count;

    internal PooledList(int capacity)
    {
        _items = ArrayPool<T>.Shared.Rent(capacity);
        _count = 0;
    }

    internal readonly int Count => _count;

    internal readonly Span<T> Items => _items.AsSpan(0, _count);

    internal readonly ref T this[int index] => ref Items[index];

    internal void Add(T item)
    {
        T[] items = _items;
        int count = _count;
        if (count < items.Length)
        {
            items[count] = item;
            _count = count + 1;
        }
        else
        {
            AddSlow(item);
        }
    }

    internal void AddRange(ReadOnlySpan<T> items)
    {
        items.CopyTo(Free(items.Length));
        _count += items.Length;
    }

    /// <summary>Room behind the last item for so many more; those written there count after <see cref="Lengthen"/>.</summary>
    internal Span<T> Free(int length)
    {
        if (_items.Length - _count < length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(_items.Length * 2, _count + length));
            Items.CopyTo(larger);
            ArrayPool<T>.Shared.Return(_items);
            _items = larger;
        }

        return _items.AsSpan(_count, length);
    }

    internal void Lengthen(int count) => _count += count;

    internal void Insert(int index, T item)
    {
        Add(item);
        Items[index..^1].CopyTo(Items[(index + 1)..]);
        Items[index] = item;
    }

    internal void RemoveLast() => _count--;

    internal void Shorten(int count) => _count = count;

    internal void Dispose()
    {
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        _count = 0;
    }

    private void AddSlow(T item)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(_items.Length * 2);
        Items.CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
        _items[_count++] = item;
    }
}
