// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vfiodt.dts.FileReader;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.render.Overlay;
import org.vfiodt.source.SourceText;

/**
 * Device tree sources of a kernel tree as the patches of a series leave them. Safe for several
 * threads.
 */
final class KernelFileReader implements FileReader {
  private final KernelTree tree;
  private final Overlay overlay;
  private final Map<Path, Optional<SourceText>> texts = new ConcurrentHashMap<>();

  KernelFileReader(KernelTree tree, Overlay overlay) {
    this.tree = tree;
    this.overlay = overlay;
  }

  @Override
  public Optional<SourceText> text(Path path) {
    return texts.computeIfAbsent(
        path, name -> read(name).map(text -> new SourceText(name.toString(), text)));
  }

  @Override
  public Optional<byte[]> bytes(Path path, int limit) {
    return read(path)
        .map(text -> text.substring(0, (int) Math.min(text.length(), limit + 1L)))
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Optional<String> read(Path path) {
    return overlay.read(tree, path.normalize().toString().replace('\\', '/'));
  }
}
