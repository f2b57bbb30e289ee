// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit to the repository it is given. Left alone it starts git to look for the system's
 * configuration, measures the clock of the file system for seconds, and writes the result into the
 * user's home. Here the configurations around the repository's own are empty (identities are read
 * by {@link IdentityReader}), and the coarsest clock is assumed.
 */
public final class QuietGit {
  /** Of FAT, and what JGit falls back to. */
  private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

  private QuietGit() {}

  /** Holds for the whole process from here on. */
  public static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof Reader)) {
      SystemReader.setInstance(new Reader(SystemReader.getInstance()));
    }
  }

  private static final class Reader extends SystemReader.Delegate {
    Reader(SystemReader delegate) {
      super(delegate);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
      return new InMemory(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
      return new InMemory(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
      return new InMemory(parent, fs);
    }
  }

  private static final class InMemory extends FileBasedConfig {
    InMemory(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // there is no file
    }

    @Override
    public void save() {
      // nor shall there be one
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return switch (name) {
        case ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION ->
            unit.convert(COARSEST_CLOCK.toNanos(), TimeUnit.NANOSECONDS);
        case ConfigConstants.CONFIG_KEY_MIN_RACY_THRESHOLD -> 0;
        default -> super.getTimeUnit(section, subsection, name, otherwise, unit);
      };
    }
  }
}
