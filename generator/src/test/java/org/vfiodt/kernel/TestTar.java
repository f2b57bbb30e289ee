// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A tar file in the making; also of the kind that nobody should unpack. */
public final class TestTar {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

  public TestTar() {
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  /** The fake kernel below a top folder. */
  public static TestTar ofKernel(String top) {
    TestTar tar = new TestTar().folder(top);
    FakeKernel.files()
        .forEach((name, text) -> tar.file(top + "/" + name, text, name.endsWith(".sh")));
    return tar;
  }

  public TestTar folder(String name) {
    return entry(new TarArchiveEntry(name + "/", true), "");
  }

  public TestTar file(String name, String text, boolean executable) {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setMode(executable ? 0100755 : 0100644);
    return entry(entry, text);
  }

  public TestTar symbolicLink(String name, String target) {
    return link(name, target, TarConstants.LF_SYMLINK);
  }

  public TestTar hardLink(String name, String target) {
    return link(name, target, TarConstants.LF_LINK);
  }

  public TestTar device(String name) {
    return entry(new TarArchiveEntry(name, TarConstants.LF_CHR, true), "");
  }

  private TestTar link(String name, String target, byte kind) {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
    entry.setLinkName(target);
    return entry(entry, "");
  }

  private TestTar entry(TarArchiveEntry entry, String text) {
    try {
      byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] plain() {
    try {
      tar.finish();
      tar.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] xz() {
    return packed(out -> new XZOutputStream(out, new LZMA2Options(1)));
  }

  public byte[] gzip() {
    return packed(GZIPOutputStream::new);
  }

  public static Path write(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] packed(Packer packer) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.around(packed)) {
      out.write(plain());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private interface Packer {
    OutputStream around(OutputStream out) throws IOException;
  }
}
