package com.barron.mqtt;

import com.barron.production.runtime.StartCondition;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Found by the service loader, which needs a class with a constructor. */
public final class MqttStartCondition implements StartCondition {
  @Override
  public List<String> problems(Config config) {
    return MqttSettings.problems(config);
  }
}
