// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Escapes;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.IncludeSearch;
import org.vfiodt.source.Span;

/** Reads the files of {@code /incbin/}. */
final class BinaryFiles {
  /** A file of which parts are wanted is read for each of them; that must end, too. */
  private static final int READ_AGAIN = 32;

  private final IncludeSearch search;
  private final int limit;
  private final Findings findings;
  private long used;
  private long read;
  private boolean full;

  BinaryFiles(DtsRequest request, Findings findings) {
    this.search = new IncludeSearch(request);
    this.limit = request.limits().binaryBytes();
    this.findings = findings;
  }

  static String name(String written) {
    return new String(Escapes.decode(written), StandardCharsets.ISO_8859_1);
  }

  /**
   * A stretch of a file.
   *
   * @param offset first byte, unsigned
   * @param length in bytes, unsigned; -1 for all up to the end
   */
  Optional<byte[]> read(String name, Span at, long offset, long length) {
    Optional<String> beside = Optional.of(at.file().name());
    Optional<byte[]> found = search.bytes(name, beside, limit);
    if (found.isEmpty()) {
      findings.add(search.missing(name, beside, at, DtsCode.BINARY_MISSING));
      return Optional.empty();
    }
    byte[] bytes = found.get();
    if (bytes.length > limit) {
      return fault(at, "the file '" + name + "' is larger than " + limit + " bytes");
    }
    if (full) {
      return Optional.empty();
    }
    int start = atMost(offset, bytes.length);
    int size = atMost(length, bytes.length - start);
    boolean all = length == -1 || size == length;
    if (start != offset || !all) {
      String message = "the file '" + name + "' has only " + bytes.length + " bytes";
      findings.add(Diagnostic.at(at, DtsCode.BINARY_SHORT, message));
    }
    used += size;
    read += bytes.length;
    if (used > limit || read > READ_AGAIN * (long) limit) {
      full = true;
      return fault(at, "all files of /incbin/ together are larger than " + limit + " bytes");
    }
    return Optional.of(Arrays.copyOfRange(bytes, start, start + size));
  }

  private static int atMost(long wanted, int limit) {
    return Long.compareUnsigned(wanted, limit) > 0 ? limit : (int) wanted;
  }

  private Optional<byte[]> fault(Span at, String message) {
    findings.add(Diagnostic.at(at, DtsCode.BINARY_LIMIT, message));
    return Optional.empty();
  }
}
