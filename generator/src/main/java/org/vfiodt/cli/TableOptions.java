// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import org.vfiodt.dts.Tables;
import picocli.CommandLine.Option;

/** The options for the nodes that let overlays find their way into a tree. */
final class TableOptions {
  @Option(
      names = {"-@", "--symbols"},
      description = "Add __symbols__, so that overlays can be applied to the blob.")
  private boolean symbols;

  @Option(
      names = {"-A", "--auto-alias"},
      description = "Add an alias for every label.")
  private boolean aliases;

  @Option(
      names = {"-L", "--local-fixups"},
      description = "Add __fixups__ and __local_fixups__ also to a tree that is no overlay.")
  private boolean fixups;

  Tables wanted() {
    return new Tables(symbols, aliases, fixups);
  }
}
