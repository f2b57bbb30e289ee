// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

/**
 * What a template shows: a record whose components are fully decided values. The template of a view
 * bears its name: {@code org.vfiodt.render.driver.MatchTable} is shown by {@code
 * templates/driver/MatchTable.ftl}, or {@code MatchTable.ftlh} for HTML.
 */
public interface View {
  /** Who lays out the text when this view is the outermost one. */
  default Layout layout() {
    return Layout.PLAIN;
  }

  /** File of the template below {@code templates/}. */
  default String template() {
    String folder = getClass().getPackageName();
    folder = folder.substring(folder.lastIndexOf('.') + 1);
    return folder + "/" + getClass().getSimpleName() + (layout() == Layout.HTML ? ".ftlh" : ".ftl");
  }
}
