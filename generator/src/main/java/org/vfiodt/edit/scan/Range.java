// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

/** Half-open offsets. */
public record Range(int start, int end) {
  public boolean covers(int from, int to) {
    return start <= from && to <= end;
  }
}
