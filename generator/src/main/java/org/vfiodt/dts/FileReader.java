// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.source.SourceText;

/**
 * Where included files come from. Text is read byte for byte as ISO 8859-1, because a device tree
 * source may hold any byte.
 */
public interface FileReader {
  /** The text of a file; empty when there is no such regular file. */
  Optional<SourceText> text(Path path);

  /** The bytes of a file, but no more than {@code limit} and one; empty when there is none. */
  Optional<byte[]> bytes(Path path, int limit);
}
