// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vfiodt.source.SourceText;

/**
 * Remembers the pieces of every file and the macros it defines, so that boards which share headers
 * scan each of them once. Safe for several threads.
 */
public final class LayoutCache {
  private final Map<SourceText, Layout> layouts = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /** The pieces of a file that others may include too. */
  Layout layout(SourceText text) {
    Layout known = layouts.get(text);
    return known != null ? known : layouts.computeIfAbsent(text, this::scan);
  }

  /** The pieces of a text that is only read once. */
  Layout scan(SourceText text) {
    return LayoutScanner.scan(text.text(), names);
  }
}
