using System.Text;

namespace OpenGovReport.Tests.Documents;

/// <summary>A page that is nothing but a picture, as a scanner makes it.</summary>
internal static class ScannedPage
{
    private const int Size = 64;

    internal static byte[] Html()
    {
        string picture = Convert.ToBase64String(Bitmap());
        return Encoding.UTF8.GetBytes($"<html><body><p><img width=600 height=800 src=\"data:image/bmp;base64,{picture}\"></p></body></html>");
    }

    // A bitmap of 24 bits: a header of 54 bytes and the rows of pixels, here stripes like lines of text.
    private static byte[] Bitmap()
    {
        const int Header = 54;
        byte[] bitmap = new byte[Header + (Size * Size * 3)];
        "BM"u8.CopyTo(bitmap);
        void Put(int at, int value) => BitConverter.TryWriteBytes(bitmap.AsSpan(at), value);
        Put(2, bitmap.Length);
        Put(10, Header);
        Put(14, 40);
        Put(18, Size);
        Put(22, Size);
        Put(26, 1 | (24 << 16));
        Put(34, Size * Size * 3);
        for (int i = Header; i < bitmap.Length; i++)
        {
            bitmap[i] = (byte)((i - Header) / (Size * 3) % 4 == 0 ? 40 : 250);
        }

        return bitmap;
    }
}
