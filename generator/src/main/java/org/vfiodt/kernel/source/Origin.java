// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A tree that a source has written.
 *
 * @param tree its top folder, which may lie below the folder that was to be filled
 * @param identity of exactly this content, fit for a file name
 * @param description where it came from, for people
 * @param baseCommit the full commit id, when it is exactly a commit
 */
record Origin(Path tree, String identity, String description, Optional<String> baseCommit) {
  Origin describedAs(String text) {
    return new Origin(tree, identity, text, baseCommit);
  }
}
