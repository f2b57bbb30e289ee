// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.XZInputStream;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Limits;
import org.vfiodt.kernel.work.TreeWriter;
import org.vfiodt.kernel.work.UnsafeEntry;

/** Unpacks tar files; how they are compressed is seen from their first bytes. */
public final class ArchiveReader {
  /** Enough for {@code xz -9}, and no more. */
  private static final int XZ_MEMORY_KIB = 256 << 10;

  private static final Set<Byte> REGULAR =
      Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG);

  private static final long TELL_EVERY = 4L << 20;

  private ArchiveReader() {}

  /**
   * Unpacks a tar file into an empty folder.
   *
   * @throws DamagedArchive when the file is no tar file, truncated or corrupt
   * @throws UnsafeEntry when an entry must not be written
   */
  public static void unpack(Path file, Path folder, Limits limits, Progress progress)
      throws IOException {
    long total = Files.size(file);
    String activity = "unpacking " + file.getFileName();
    TreeWriter writer = new TreeWriter(folder, limits);
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream counted = new Counting(raw, progress, activity, total);
        InputStream plain = new Distrusted(new ReadAhead(decompressed(counted)));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(plain, StandardCharsets.UTF_8.name())) {
      boolean any = false;
      for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
        write(tar, entry, writer);
        any = true;
      }
      if (!any) {
        throw new DamagedArchive("it is no tar file, or an empty one");
      }
    }
    writer.finish();
    progress.amount(activity, total, total);
  }

  private static InputStream decompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(8);
    byte[] magic = buffered.readNBytes(6);
    buffered.reset();
    try {
      if (magic.length == 6 && magic[0] == (byte) 0xfd && magic[1] == '7' && magic[2] == 'z') {
        return new XZInputStream(buffered, XZ_MEMORY_KIB);
      }
      if (magic.length > 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
        return new GZIPInputStream(buffered, 1 << 16);
      }
      return buffered;
    } catch (IOException e) {
      throw new DamagedArchive(Distrusted.reason(e));
    }
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
    try {
      return tar.getNextEntry();
    } catch (IllegalArgumentException e) {
      throw new DamagedArchive("an entry's head makes no sense");
    } catch (DamagedArchive e) {
      throw e;
    } catch (IOException e) {
      throw new DamagedArchive(Distrusted.reason(e));
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, TreeWriter writer)
      throws IOException {
    String name = trimmed(entry.getName());
    if (name.isEmpty() || name.equals(".")) {
      return;
    }
    if (entry.isDirectory()) {
      writer.folder(name);
    } else if (entry.isSymbolicLink()) {
      if (!writer.symbolicLink(name, entry.getLinkName())) {
        throw new UnsafeEntry("the link '" + name + "' points out of the tree");
      }
    } else if (entry.isLink()) {
      writer.hardLink(name, trimmed(entry.getLinkName()));
    } else if (REGULAR.contains(entry.getLinkFlag()) && tar.canReadEntryData(entry)) {
      writer.file(name, (entry.getMode() & 0100) != 0, new Entry(tar));
    } else {
      throw new UnsafeEntry("the entry '" + name + "' is no file, folder or link");
    }
  }

  private static String trimmed(String name) {
    String trimmed = name;
    while (trimmed.startsWith("./")) {
      trimmed = trimmed.substring(2);
    }
    while (trimmed.length() > 1 && trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    return trimmed;
  }

  /** The data of one entry: failures to read it are faults of the archive. */
  private static final class Entry extends FilterInputStream {
    Entry(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (DamagedArchive e) {
        throw e;
      } catch (IOException e) {
        throw new DamagedArchive(Distrusted.reason(e));
      }
    }
  }

  private static final class Counting extends FilterInputStream {
    private final Progress progress;
    private final String activity;
    private final long total;
    private long done;
    private long told;

    Counting(InputStream in, Progress progress, String activity, long total) {
      super(in);
      this.progress = progress;
      this.activity = activity;
      this.total = total;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      done += Math.max(0, n);
      if (done - told >= TELL_EVERY) {
        told = done;
        progress.amount(activity, done, total);
      }
      return n;
    }
  }
}
