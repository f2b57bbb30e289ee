// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/**
 * Which cells of the matrix are filled.
 *
 * @param only names of cells, {@code 6.1.192/2/boot}; empty for all of them
 * @param shard the part of the cells that this machine fills; empty for all of them
 */
public record Selection(List<String> only, Optional<Shard> shard) {
  public static final Selection ALL = new Selection(List.of(), Optional.empty());

  /** The {@code index}-th, from 1, of {@code total} parts. Cells are dealt out like cards. */
  public record Shard(int index, int total) {
    /** Reads {@code 2/5}. */
    public static Outcome<Shard> parse(String text) {
      if (text.matches("[1-9][0-9]{0,3}/[1-9][0-9]{0,3}")) {
        String[] parts = text.split("/");
        Shard shard = new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        if (shard.index <= shard.total) {
          return Outcome.of(shard);
        }
      }
      return Outcome.failed(
          Diagnostic.of(CheckCode.SHARD, "'" + text + "' is no shard")
              .hint("--shard 2/5 is the second of five parts"));
    }

    @Override
    public String toString() {
      return index + "/" + total;
    }
  }

  public Selection {
    only = List.copyOf(only);
    Objects.requireNonNull(shard);
  }

  /** What the matrix calls its part of the cells; empty for all of them. */
  String part() {
    return shard.map(Shard::toString).orElse(only.isEmpty() ? "" : "only");
  }

  /**
   * Whether a cell is to be filled.
   *
   * @param number of the cell, from 0, among all of the matrix
   */
  public boolean has(String id, int number) {
    return (only.isEmpty() || only.contains(id))
        && shard.map(part -> number % part.total() == part.index() - 1).orElse(true);
  }
}
