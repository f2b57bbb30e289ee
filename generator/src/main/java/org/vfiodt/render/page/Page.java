// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * The frame of every page: one file that needs nothing else, and whose policy forbids a browser to
 * ask for anything else.
 */
public record Page(String title, PageFiles files, PageView head, List<PageView> sections)
    implements PageView {
  public Page {
    sections = List.copyOf(sections);
  }
}
