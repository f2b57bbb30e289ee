// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.vfiodt.dts.DtsCode;

/**
 * The header of a blob, with all offsets inside the blob; devicetree specification, section 5.2.
 *
 * @param structure first byte of the structure block
 * @param strings first byte of the strings block
 * @param stringsEnd behind the strings block
 * @param reservations first byte of the memory reservations
 */
record BlobHeader(
    int version,
    int total,
    int structure,
    int strings,
    int stringsEnd,
    int reservations,
    long bootCpu) {
  private static final int FIRST_HEADER_BYTES = 28;

  /** Null when the header is damaged; the findings then say how. */
  static BlobHeader read(ByteBuffer blob, BlobFindings findings) {
    if (blob.limit() < FIRST_HEADER_BYTES) {
      findings.add(
          DtsCode.BLOB_SHORT, "the header is cut off, there are only " + blob.limit() + " bytes");
      return null;
    }
    long total = word(blob, 4);
    int version = version(blob, findings);
    if (findings.failed()) {
      return null;
    }
    int headerBytes = Fdt.headerBytes(version);
    if (total < headerBytes) {
      findings.add(
          DtsCode.BLOB_HEADER,
          4,
          String.format(
              Locale.ROOT,
              "the blob should be %d bytes long, but its header alone has %d",
              total,
              headerBytes));
    } else if (total > blob.limit()) {
      findings.add(
          DtsCode.BLOB_SHORT,
          4,
          String.format(
              Locale.ROOT,
              "the blob should be %d bytes long, but there are only %d; was it cut off on the way?",
              total,
              blob.limit()));
    }
    if (findings.failed()) {
      return null;
    }
    return offsets(blob, version, (int) total, findings);
  }

  private static int version(ByteBuffer blob, BlobFindings findings) {
    long version = word(blob, 20);
    long compatible = word(blob, 24);
    if (version == 0 || compatible > Fdt.VERSION) {
      findings.add(
          DtsCode.BLOB_VERSION,
          20,
          String.format(
              Locale.ROOT,
              "the blob has version %d, readable from version %d on; versions 1 to %d can be read",
              version,
              compatible,
              Fdt.VERSION));
    }
    return (int) Math.min(version, Fdt.VERSION);
  }

  private static BlobHeader offsets(
      ByteBuffer blob, int version, int total, BlobFindings findings) {
    long structure = word(blob, 8);
    long strings = word(blob, 12);
    long reservations = word(blob, 16);
    inside(8, "the structure block", structure, total, findings);
    inside(12, "the strings block", strings, total + 1L, findings);
    inside(16, "the list of memory reservations", reservations, total, findings);
    long stringsEnd = total;
    if (version >= 3) {
      stringsEnd = strings + word(blob, 32);
      fits(32, "the strings block", strings, stringsEnd, total, findings);
    }
    if (version >= 17) {
      fits(36, "the structure block", structure, structure + word(blob, 36), total, findings);
    }
    if (findings.failed()) {
      return null;
    }
    long bootCpu = version >= 2 ? word(blob, 28) : 0;
    return new BlobHeader(
        version,
        total,
        (int) structure,
        (int) strings,
        (int) stringsEnd,
        (int) reservations,
        bootCpu);
  }

  private static void inside(int field, String what, long start, long end, BlobFindings findings) {
    if (start >= end) {
      findings.add(
          DtsCode.BLOB_OFFSET,
          field,
          String.format(
              Locale.ROOT,
              "%s should start at byte 0x%x, behind the end of the blob",
              what,
              start));
    }
  }

  private static void fits(
      int field, String what, long start, long end, int total, BlobFindings findings) {
    if (start <= total && end > total) {
      findings.add(
          DtsCode.BLOB_OFFSET,
          field,
          String.format(
              Locale.ROOT,
              "%s should end at byte 0x%x, but the blob ends at 0x%x",
              what,
              end,
              total));
    }
  }

  private static long word(ByteBuffer blob, int offset) {
    return blob.getInt(offset) & 0xffffffffL;
  }

  /** Versions before 16 name nodes by their full paths. */
  boolean fullPaths() {
    return version < 16;
  }

  /** Versions before 16 start values of eight bytes and more at a multiple of eight. */
  boolean wideValues() {
    return version < 16;
  }
}
