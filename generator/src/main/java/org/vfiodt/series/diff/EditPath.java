// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Marks the lines on a short edit path between two sides, by E. Myers' divide and conquer search
 * ("An O(ND) Difference Algorithm and Its Variations", 1986): paths grow from both corners of a box
 * until they meet, and the two boxes left over are searched in turn. A box that costs too much is
 * split at the best place known by then.
 */
final class EditPath {
  private static final int SNAKE = 20;
  private static final int PATIENCE = 256;
  private static final int INTERESTING = 4;

  private final Side old;
  private final int[] oldAt;
  private final int[] a;
  private final Side young;
  private final int[] youngAt;
  private final int[] b;

  /** Furthest place in {@code a} on each diagonal, forwards and backwards. */
  private final int[] forward;

  private final int[] backward;
  private final int origin;
  private final int mostCost;

  EditPath(Side old, int[] oldAt, Side young, int[] youngAt) {
    this.old = old;
    this.oldAt = oldAt;
    this.a = numbers(old, oldAt);
    this.young = young;
    this.youngAt = youngAt;
    this.b = numbers(young, youngAt);
    int diagonals = a.length + b.length + 3;
    this.forward = new int[diagonals + 1];
    this.backward = new int[diagonals + 1];
    this.origin = b.length + 1;
    this.mostCost = Math.max(Candidates.roughRoot(diagonals), PATIENCE);
  }

  private static int[] numbers(Side side, int[] at) {
    int[] numbers = new int[at.length];
    for (int i = 0; i < at.length; i++) {
      numbers[i] = side.lines[at[i]];
    }
    return numbers;
  }

  /** A part of both sides, ends excluded. */
  private record Box(int aFrom, int aTo, int bFrom, int bTo) {}

  private record Point(int a, int b) {}

  void mark() {
    Deque<Box> boxes = new ArrayDeque<>();
    boxes.push(new Box(0, a.length, 0, b.length));
    while (!boxes.isEmpty()) {
      Box box = shrink(boxes.pop());
      if (box.aFrom == box.aTo || box.bFrom == box.bTo) {
        change(box);
        continue;
      }
      Point meeting = new Search(box).run();
      boxes.push(new Box(box.aFrom, meeting.a, box.bFrom, meeting.b));
      boxes.push(new Box(meeting.a, box.aTo, meeting.b, box.bTo));
    }
  }

  private Box shrink(Box box) {
    int aFrom = box.aFrom;
    int bFrom = box.bFrom;
    int aTo = box.aTo;
    int bTo = box.bTo;
    while (aFrom < aTo && bFrom < bTo && a[aFrom] == b[bFrom]) {
      aFrom++;
      bFrom++;
    }
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] == b[bTo - 1]) {
      aTo--;
      bTo--;
    }
    return new Box(aFrom, aTo, bFrom, bTo);
  }

  private void change(Box box) {
    for (int i = box.aFrom; i < box.aTo; i++) {
      old.change(oldAt[i], true);
    }
    for (int i = box.bFrom; i < box.bTo; i++) {
      young.change(youngAt[i], true);
    }
  }

  /** The search of one box for a point to split it at; diagonals are numbered a - b. */
  private final class Search {
    private final Box box;
    private final int low;
    private final int high;
    private final int startDiagonal;
    private final int endDiagonal;
    private final boolean meetsForwards;
    private int forwardLow;
    private int forwardHigh;
    private int backwardLow;
    private int backwardHigh;
    private boolean longSnake;

    Search(Box box) {
      this.box = box;
      this.low = box.aFrom - box.bTo;
      this.high = box.aTo - box.bFrom;
      this.startDiagonal = box.aFrom - box.bFrom;
      this.endDiagonal = box.aTo - box.bTo;
      this.meetsForwards = ((startDiagonal - endDiagonal) & 1) != 0;
      this.forwardLow = startDiagonal;
      this.forwardHigh = startDiagonal;
      this.backwardLow = endDiagonal;
      this.backwardHigh = endDiagonal;
      forward[origin + startDiagonal] = box.aFrom;
      backward[origin + endDiagonal] = box.aTo;
    }

    Point run() {
      for (int cost = 1; ; cost++) {
        longSnake = false;
        Point met = stepForwards();
        if (met == null) {
          met = stepBackwards();
        }
        if (met == null && longSnake && cost > PATIENCE) {
          met = interesting(cost);
        }
        if (met == null && cost >= mostCost) {
          met = furthest();
        }
        if (met != null) {
          return met;
        }
      }
    }

    private Point stepForwards() {
      if (forwardLow > low) {
        forward[origin + --forwardLow - 1] = -1;
      } else {
        forwardLow++;
      }
      if (forwardHigh < high) {
        forward[origin + ++forwardHigh + 1] = -1;
      } else {
        forwardHigh--;
      }
      for (int d = forwardHigh; d >= forwardLow; d -= 2) {
        int left = forward[origin + d - 1];
        int right = forward[origin + d + 1];
        int start = left >= right ? left + 1 : right;
        int i = start;
        while (i < box.aTo && i - d < box.bTo && a[i] == b[i - d]) {
          i++;
        }
        longSnake |= i - start > SNAKE;
        forward[origin + d] = i;
        if (meetsForwards && backwardLow <= d && d <= backwardHigh && backward[origin + d] <= i) {
          return new Point(i, i - d);
        }
      }
      return null;
    }

    private Point stepBackwards() {
      if (backwardLow > low) {
        backward[origin + --backwardLow - 1] = Integer.MAX_VALUE;
      } else {
        backwardLow++;
      }
      if (backwardHigh < high) {
        backward[origin + ++backwardHigh + 1] = Integer.MAX_VALUE;
      } else {
        backwardHigh--;
      }
      for (int d = backwardHigh; d >= backwardLow; d -= 2) {
        int left = backward[origin + d - 1];
        int right = backward[origin + d + 1];
        int start = left < right ? left : right - 1;
        int i = start;
        while (i > box.aFrom && i - d > box.bFrom && a[i - 1] == b[i - d - 1]) {
          i--;
        }
        longSnake |= start - i > SNAKE;
        backward[origin + d] = i;
        if (!meetsForwards && forwardLow <= d && d <= forwardHigh && i <= forward[origin + d]) {
          return new Point(i, i - d);
        }
      }
      return null;
    }

    /** The end of a long common run that is far along for its cost; null when there is none. */
    private Point interesting(int cost) {
      Point best = null;
      int reach = 0;
      for (int d = forwardHigh; d >= forwardLow; d -= 2) {
        int i = forward[origin + d];
        int j = i - d;
        int value = i - box.aFrom + j - box.bFrom - Math.abs(d - startDiagonal);
        boolean inside =
            box.aFrom + SNAKE <= i && i < box.aTo && box.bFrom + SNAKE <= j && j < box.bTo;
        if (value > INTERESTING * cost && value > reach && inside && equalBefore(i, j)) {
          reach = value;
          best = new Point(i, j);
        }
      }
      if (best != null) {
        return best;
      }
      for (int d = backwardHigh; d >= backwardLow; d -= 2) {
        int i = backward[origin + d];
        int j = i - d;
        int value = box.aTo - i + box.bTo - j - Math.abs(d - endDiagonal);
        boolean inside =
            box.aFrom < i && i <= box.aTo - SNAKE && box.bFrom < j && j <= box.bTo - SNAKE;
        if (value > INTERESTING * cost && value > reach && inside && equalFrom(i, j)) {
          reach = value;
          best = new Point(i, j);
        }
      }
      return best;
    }

    private boolean equalBefore(int i, int j) {
      for (int k = 1; k <= SNAKE; k++) {
        if (a[i - k] != b[j - k]) {
          return false;
        }
      }
      return true;
    }

    private boolean equalFrom(int i, int j) {
      for (int k = 0; k < SNAKE; k++) {
        if (a[i + k] != b[j + k]) {
          return false;
        }
      }
      return true;
    }

    /** The place that is furthest from the corner its path started at. */
    private Point furthest() {
      int ahead = -1;
      int aheadIn = -1;
      for (int d = forwardHigh; d >= forwardLow; d -= 2) {
        int i = Math.min(Math.min(forward[origin + d], box.aTo), box.bTo + d);
        if (ahead < i + i - d) {
          ahead = i + i - d;
          aheadIn = i;
        }
      }
      int behind = Integer.MAX_VALUE;
      int behindIn = Integer.MAX_VALUE;
      for (int d = backwardHigh; d >= backwardLow; d -= 2) {
        int i = Math.max(Math.max(box.aFrom, backward[origin + d]), box.bFrom + d);
        if (i + i - d < behind) {
          behind = i + i - d;
          behindIn = i;
        }
      }
      return box.aTo + box.bTo - behind < ahead - box.aFrom - box.bFrom
          ? new Point(aheadIn, ahead - aheadIn)
          : new Point(behindIn, behind - behindIn);
    }
  }
}
