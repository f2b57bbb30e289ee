// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.range;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cheapest way to give each row of a square matrix a column of its own (R. Jonker and A.
 * Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
 * problems", 1987). Among equally cheap ways the order of the steps decides; it is git's, so that
 * the same patches find each other.
 */
final class Assignment {
  private static final int NONE = -1;

  private final int[][] cost;
  private final int size;
  private final int[] rowOf;
  private final int[] columnOf;
  private final int[] price;

  private Assignment(int[][] cost) {
    this.cost = cost;
    this.size = cost.length;
    this.rowOf = filled(size);
    this.columnOf = filled(size);
    this.price = new int[size];
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  /**
   * The row of each column.
   *
   * @param cost by row, then column
   */
  static int[] rows(int[][] cost) {
    if (cost.length < 2) {
      return new int[cost.length];
    }
    Assignment assignment = new Assignment(cost);
    int[] free = assignment.reduce();
    for (int pass = 0; pass < 2 && free.length > 0; pass++) {
      free = assignment.trade(free);
    }
    for (int row : free) {
      assignment.new Search(row).run();
    }
    return assignment.rowOf;
  }

  private int reduced(int row, int column) {
    return cost[row][column] - price[column];
  }

  /** Gives each column to its cheapest row, and lowers the price of rows that got just one. */
  private int[] reduce() {
    boolean[] contested = new boolean[size];
    for (int column = size - 1; column >= 0; column--) {
      int best = 0;
      for (int row = 1; row < size; row++) {
        best = cost[row][column] < cost[best][column] ? row : best;
      }
      price[column] = cost[best][column];
      if (columnOf[best] == NONE) {
        columnOf[best] = column;
        rowOf[column] = best;
      } else {
        contested[best] = true;
      }
    }
    for (int row = 0; row < size; row++) {
      if (columnOf[row] != NONE && !contested[row]) {
        int own = columnOf[row];
        int here = row;
        price[own] -=
            IntStream.range(0, size)
                .filter(column -> column != own)
                .map(column -> reduced(here, column))
                .min()
                .orElseThrow();
      }
    }
    return IntStream.range(0, size).filter(row -> columnOf[row] == NONE).toArray();
  }

  /** Each free row takes its best column, whose owner looks for another one. */
  private int[] trade(int[] waiting) {
    int[] queue = waiting.clone();
    int[] left = new int[size];
    int count = 0;
    for (int at = 0; at < queue.length; ) {
      int row = queue[at++];
      int best = 0;
      int second = NONE;
      int least = reduced(row, 0);
      int next = Integer.MAX_VALUE;
      for (int column = 1; column < size; column++) {
        int value = reduced(row, column);
        if (value < next && value > least) {
          next = value;
          second = column;
        } else if (value < next) {
          next = least;
          second = best;
          least = value;
          best = column;
        }
      }
      int owner = rowOf[best];
      boolean better = least < next;
      if (better) {
        price[best] -= next - least;
      } else if (owner != NONE) {
        best = second;
        owner = rowOf[best];
      }
      if (owner != NONE && better) {
        queue[--at] = owner;
      } else if (owner != NONE) {
        left[count++] = owner;
      }
      columnOf[row] = best;
      rowOf[best] = row;
    }
    return Arrays.copyOf(left, count);
  }

  /** The shortest way from a free row to a free column, along rows that change their columns. */
  private final class Search {
    private final int start;
    private final int[] distance = new int[size];
    private final int[] from = new int[size];
    private final int[] order = IntStream.range(0, size).toArray();

    /** Columns before it are done, those from it up to {@code reached} are as near as any. */
    private int done;

    private int reached;
    private int settled;
    private int least;

    Search(int start) {
      this.start = start;
      for (int column = 0; column < size; column++) {
        distance[column] = reduced(start, column);
        from[column] = start;
      }
    }

    void run() {
      int end = NONE;
      while (end == NONE) {
        gather();
        for (int i = done; i < reached && end == NONE; i++) {
          end = rowOf[order[i]] == NONE ? order[i] : NONE;
        }
        while (end == NONE && done < reached) {
          end = scan(order[done++]);
        }
      }
      for (int i = 0; i < settled; i++) {
        price[order[i]] += distance[order[i]] - least;
      }
      int row;
      do {
        row = from[end];
        rowOf[end] = row;
        int next = columnOf[row];
        columnOf[row] = end;
        end = next;
      } while (row != start);
    }

    /** Brings the nearest of the columns that are left to the front. */
    private void gather() {
      settled = done;
      least = distance[order[reached++]];
      for (int i = reached; i < size; i++) {
        int column = order[i];
        if (distance[column] < least) {
          reached = done;
          least = distance[column];
        }
        if (distance[column] == least) {
          take(i);
        }
      }
    }

    private void take(int i) {
      int column = order[i];
      order[i] = order[reached];
      order[reached++] = column;
    }

    /** Looks on from the row that has a column; a free column as near ends the search. */
    private int scan(int taken) {
      int row = rowOf[taken];
      int base = reduced(row, taken) - least;
      for (int i = reached; i < size; i++) {
        int column = order[i];
        int value = reduced(row, column) - base;
        if (value < distance[column]) {
          distance[column] = value;
          from[column] = row;
          if (value == least) {
            if (rowOf[column] == NONE) {
              return column;
            }
            take(i);
          }
        }
      }
      return NONE;
    }
  }
}
