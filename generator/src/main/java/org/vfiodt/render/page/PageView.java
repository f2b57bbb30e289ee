// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import org.vfiodt.render.Layout;
import org.vfiodt.render.View;

/** A view of a page; its template escapes every text. */
public interface PageView extends View {
  @Override
  default Layout layout() {
    return Layout.HTML;
  }
}
