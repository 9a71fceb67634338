package org.countinghouse.domain.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of generated values: the abstract class is the public type, the generated class stays out of sight, and
 * the nested {@code Builder} is the only way to make one.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Value.Style(
        get = {"get*", "is*"},
        typeAbstract = "*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {Override.class, javax.annotation.processing.Generated.class})
public @interface CommerceStyle {}
