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

  Layout layout(SourceText text) {
    return layouts.computeIfAbsent(text, key -> LayoutScanner.scan(key.text(), names));
  }
}
