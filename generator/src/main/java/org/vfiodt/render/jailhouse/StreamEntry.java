// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import org.vfiodt.render.View;
import org.vfiodt.render.hypervisor.PlainText;

/** One entry of stream_ids. */
public record StreamEntry(String owner, String id, String mask, boolean masked) implements View {
  static StreamEntry of(CellStream stream) {
    return new StreamEntry(
        PlainText.comment(stream.owner()),
        Hex.of(stream.id()),
        Hex.of(stream.mask()),
        stream.masked());
  }
}
