// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Names objects and keeps none: a series can be made without a repository to write to. */
final class IdInserter extends ObjectInserter.Formatter {
  @Override
  public ObjectId insert(int type, byte[] data, int offset, int length) {
    return idFor(type, data, offset, length);
  }

  @Override
  public ObjectId insert(int type, long length, InputStream in) throws IOException {
    return idFor(type, length, in);
  }
}
