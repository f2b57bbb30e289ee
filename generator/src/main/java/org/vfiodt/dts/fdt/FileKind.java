// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;

/** What a file is, by its first bytes; tells people who gave the wrong file what they gave. */
public enum FileKind {
  /** Text that may be device tree source. */
  SOURCE("text, such as device tree source", "compile it first: vfio-dt dts compile"),
  BLOB("a device tree blob", "turn it into source first: vfio-dt dts decompile"),
  EMPTY("empty", ""),
  SWAPPED("a device tree blob with its bytes in reverse order", ""),
  IMAGE_TABLE("a table of device tree blobs for Android (dtbo.img)", "take the blobs out first"),
  ANDROID("a boot image for Android", "take the device tree out of it first"),
  ELF("a program or object file (ELF)", ""),
  GZIP("compressed with gzip", "unpack it first: gunzip"),
  XZ("compressed with xz", "unpack it first: unxz"),
  BZIP2("compressed with bzip2", "unpack it first: bunzip2"),
  LZ4("compressed with lz4", "unpack it first: unlz4"),
  ZSTANDARD("compressed with zstd", "unpack it first: unzstd"),
  ZIP("a zip archive", "unpack it first"),
  IMAGE("an image for U-Boot (mkimage)", ""),
  UTF16("text in UTF-16", "save it as UTF-8"),
  BINARY("binary, of no kind that is known here", "");

  private static final int LOOKED_AT = 1 << 16;

  private final String words;
  private final String hint;

  FileKind(String words, String hint) {
    this.words = words;
    this.hint = hint;
  }

  /** Never anything but {@link #SOURCE} for a file that says {@code /dts-v1/} near its start. */
  public static FileKind of(byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    int size = Math.min(bytes.length, LOOKED_AT);
    String start = new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
    return byMagic(bytes)
        .orElseGet(() -> start.contains("/dts-v1/") || !mostlyBinary(start) ? SOURCE : BINARY);
  }

  private static Optional<FileKind> byMagic(byte[] bytes) {
    int magic = bytes.length < 4 ? 0 : ByteBuffer.wrap(bytes).getInt();
    FileKind kind =
        switch (magic) {
          case Fdt.MAGIC -> BLOB;
          case 0xedfe0dd0 -> SWAPPED;
          case 0xd7b7ab1e -> IMAGE_TABLE;
          case 0x414e4452 -> ANDROID;
          case 0x7f454c46 -> ELF;
          case 0xfd377a58 -> XZ;
          case 0x04224d18, 0x02214c18 -> LZ4;
          case 0x28b52ffd -> ZSTANDARD;
          case 0x504b0304 -> ZIP;
          case 0x27051956 -> IMAGE;
          default ->
              switch (magic >>> 16) {
                case 0x1f8b -> GZIP;
                case 0x425a -> magic >>> 8 == 0x425a68 ? BZIP2 : null;
                case 0xfffe, 0xfeff -> UTF16;
                default -> null;
              };
        };
    return Optional.ofNullable(kind);
  }

  /** Source may hold any byte in strings and comments, so a few prove nothing. */
  private static boolean mostlyBinary(String start) {
    long strange =
        start.chars().filter(c -> c < ' ' && (c < '\t' || c > '\r') || c == 0x7f).count();
    return 10 * strange > start.length();
  }

  /** The finding that a file of this kind is no blob. */
  public Diagnostic noBlob(String name) {
    return told(name + " is " + words + ", no device tree blob", DtsCode.NOT_BLOB);
  }

  /** The finding that a file of this kind is no source. */
  public Diagnostic noSource(String name) {
    return told(name + " is " + words + ", no device tree source", DtsCode.NOT_SOURCE);
  }

  private Diagnostic told(String message, DtsCode code) {
    Diagnostic finding = Diagnostic.of(code, message);
    return hint.isEmpty() ? finding : finding.hint(hint);
  }
}
