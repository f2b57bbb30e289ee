// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.board.Board;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Tool;
import org.vfiodt.kbuild.BuildProgress;
import org.vfiodt.kbuild.BuildRequest;
import org.vfiodt.kbuild.ContentDigest;
import org.vfiodt.kbuild.Fragment;
import org.vfiodt.kbuild.Toolchain;
import org.vfiodt.kbuild.TreeInUse;
import org.vfiodt.pipeline.BuildStage;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.Services;

/**
 * What checks work with, the same for all of them.
 *
 * @param board that kernels are built for
 * @param twin that kernels are booted on
 * @param fragments configuration behind the board's own
 * @param emulator that was built for the twin; empty for the machine's own
 * @param emulatorState tells the emulator from others, also from later ones of the same name
 * @param store observations of this and of earlier runs
 * @param toolchain that builds for the board
 * @param compiler of it, in its own words
 * @param tool name and version of this program
 */
public record Workshop(
    Services services,
    Board board,
    Board twin,
    List<Fragment> fragments,
    Optional<Tool> emulator,
    String emulatorState,
    ObservationStore store,
    Toolchain toolchain,
    String compiler,
    String tool) {
  /** The warnings that patches are expected not to add. */
  private static final Map<String, String> EXTRA_WARNINGS = Map.of("W", "1");

  public Workshop {
    Objects.requireNonNull(services);
    Objects.requireNonNull(board);
    Objects.requireNonNull(twin);
    fragments = List.copyOf(fragments);
    Objects.requireNonNull(emulator);
    Objects.requireNonNull(emulatorState);
    Objects.requireNonNull(store);
    Objects.requireNonNull(toolchain);
    Objects.requireNonNull(compiler);
    Objects.requireNonNull(tool);
  }

  /** A key that is different for every version of this program and every kind of work. */
  public ContentDigest key(String work) {
    return new ContentDigest().add(tool).add(work);
  }

  /** What is asked of every build of a tree, so that all of them share their objects. */
  public BuildStage.Asked asked(TreeUnderTest tree) {
    List<Fragment> all = driven(tree);
    return new BuildStage.Asked(all, fragments, EXTRA_WARNINGS);
  }

  /** The same with further configuration. */
  public BuildStage.Asked asked(TreeUnderTest tree, Fragment more) {
    List<Fragment> all = new ArrayList<>(driven(tree));
    all.add(more);
    return new BuildStage.Asked(all, fragments, EXTRA_WARNINGS);
  }

  /** The generated driver is built in as soon as a patch has brought its option. */
  private List<Fragment> driven(TreeUnderTest tree) {
    List<Fragment> all = new ArrayList<>(fragments);
    tree.series()
        .generated()
        .filter(
            generated ->
                AddedOptions.of(tree).stream()
                    .anyMatch(o -> o.name().equals(generated.plan().driver().config())))
        .ifPresent(generated -> all.add(BuildStage.driver(generated, false)));
    return all;
  }

  /** Does something in the kernel's working copy with a patch's files on top. */
  public <T> Outcome<T> inTree(TreeUnderTest tree, Function<Path, Outcome<T>> work) {
    return tree.kernel()
        .stored()
        .openWorkTree()
        .flatMap(
            copy -> {
              try (copy) {
                return TreeInUse.awaitEnd(services.runner(), copy.path())
                    .flatMap(free -> copy.apply(tree.overlay().files()))
                    .flatMap(changed -> work.apply(copy.path()));
              }
            });
  }

  /**
   * What make is asked for. Options of the board may come with a later patch: one that the tree
   * does not have is a remark.
   *
   * @param path the working copy
   */
  public Outcome<BuildRequest> request(
      TreeUnderTest tree, Path path, BuildStage.Asked asked, List<String> targets) {
    return new BuildStage(services)
        .request(path, new BuildStage.Patched(tree.kernel(), tree.overlay()), board, asked, targets)
        .map(BuildRequest::ofPart);
  }

  /** A key of something that a build of a tree decides. */
  public ContentDigest buildKey(String work, TreeUnderTest tree) {
    ContentDigest digest = key(work).add(tree.digest()).add(board.toString()).add(compiler);
    digest.add(toolchain.settings(tree.kernel().facts()).toString());
    asked(tree).fragments().forEach(fragment -> digest.add(fragment.file().text()));
    return digest;
  }

  public BuildProgress ticks() {
    return (made, what) -> services.progress().amount("building the kernel", what, made, -1);
  }

  public Diagnostic unwritable(Path folder) {
    return Diagnostic.of(RunCode.DIRECTORY, "cannot write in " + folder)
        .hint("free some space, or name another cache with --cache");
  }
}
