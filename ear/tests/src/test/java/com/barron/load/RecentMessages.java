package com.barron.load;

import com.barron.provider.SentMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The last messages to each recipient, for whoever asks what was sent. */
final class RecentMessages {
  private static final int KEPT = 20;

  private final Map<String, Deque<SentMessage>> byRecipient = new ConcurrentHashMap<>();

  void add(SentMessage message) {
    Deque<SentMessage> recent = byRecipient.computeIfAbsent(message.to(), to -> new ArrayDeque<>());
    synchronized (recent) {
      recent.addFirst(message);
      if (recent.size() > KEPT) {
        recent.removeLast();
      }
    }
  }

  /** The only page of the list, newest first. */
  String page(String to) {
    Deque<SentMessage> recent = byRecipient.getOrDefault(to, new ArrayDeque<>());
    synchronized (recent) {
      return recent.stream()
          .map(message -> message.json("delivered", true).toString())
          .collect(
              Collectors.joining(
                  ",",
                  "{\"messages\": [",
                  "], \"next_page_uri\": null, \"page\": 0, \"page_size\": " + KEPT + "}"));
    }
  }
}
