package com.barron.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as the build made it, with one more web archive that holds tests. */
public final class TestEar {
  private static final String DESCRIPTOR = "META-INF/application.xml";

  private TestEar() {}

  /** For {@code @Deployment}: the product's modules are the real ones. */
  public static EnterpriseArchive with(Class<?> test) {
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addPackage(test.getPackage())
            .addClasses(ArquillianServerExtension.class, ConcurrentRuns.class)
            .addAsLibrary(jarOf(Assertions.class))
            .addAsWebInfResource(new StringAsset(""), "beans.xml");
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "barron.ear")
            .importFrom(new File(System.getProperty("barron.ear")))
            .as(EnterpriseArchive.class);
    String descriptor = text(ear);
    ear.delete(DESCRIPTOR);
    ear.add(new StringAsset(withModule(descriptor)), DESCRIPTOR);
    return ear.addAsModule(Testable.archiveToTest(tests));
  }

  private static String withModule(String descriptor) {
    return descriptor.replaceFirst(
        "(?=<module>)",
        "<module><web><web-uri>tests.war</web-uri>"
            + "<context-root>/tests</context-root></web></module>");
  }

  private static String text(EnterpriseArchive ear) {
    try (var in = ear.get(DESCRIPTOR).getAsset().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
