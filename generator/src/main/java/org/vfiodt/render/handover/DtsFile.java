// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import java.util.List;
import java.util.Objects;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.View;

/**
 * A device tree source with a comment in front.
 *
 * @param comment lines as {@link CommentText} makes them
 */
public record DtsFile(List<String> comment, String source) implements View {
  public DtsFile {
    comment = List.copyOf(comment);
    Objects.requireNonNull(source);
  }

  /** A tree of its own. */
  public static Outcome<HandoverFile> tree(
      String name, List<String> comment, NodeDraft root, Renderer renderer) {
    return write(name, comment, root, false, renderer);
  }

  /** An overlay; its root holds the fragments. */
  public static Outcome<HandoverFile> overlay(
      String name, List<String> comment, NodeDraft root, Renderer renderer) {
    return write(name, comment, root, true, renderer);
  }

  /** Refuses names of a tree that no source can write. */
  private static Outcome<HandoverFile> write(
      String name, List<String> comment, NodeDraft root, boolean overlay, Renderer renderer) {
    return Decompiler.prepare(root.tree(overlay))
        .map(DtsPrinter::print)
        .flatMap(source -> renderer.render(new DtsFile(CommentText.filled(comment), source)))
        .map(text -> new HandoverFile(name, text));
  }
}
