// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** Keeps JGit from writing what it measures of the file system into the user's home. */
public final class QuietGit {
  private QuietGit() {}

  /** From here on JGit's own configuration lives in memory; git's is read as ever. */
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
  }
}
