// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** A record as a template sees it: its components by name, none of its methods. */
final class RecordModel implements TemplateHashModel {
  private final Record value;
  private final ViewWrapper wrapper;

  RecordModel(Record value, ViewWrapper wrapper) {
    this.value = value;
    this.wrapper = wrapper;
  }

  Record value() {
    return value;
  }

  @Override
  public TemplateModel get(String key) throws TemplateModelException {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      if (component.getName().equals(key)) {
        return wrapper.wrap(read(component));
      }
    }
    return null;
  }

  private Object read(RecordComponent component) throws TemplateModelException {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new TemplateModelException("cannot read component " + component.getName(), e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
