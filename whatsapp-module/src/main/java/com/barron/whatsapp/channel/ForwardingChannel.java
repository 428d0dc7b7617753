package com.barron.whatsapp.channel;

import java.util.Collection;
import java.util.Locale;

/** A channel that delegates to another one; subclasses override what differs. */
public abstract class ForwardingChannel implements Channel {
  private final Channel channel;

  protected ForwardingChannel(Channel channel) {
    this.channel = channel;
  }

  @Override
  public String name() {
    return channel.name();
  }

  @Override
  public boolean isOn() {
    return channel.isOn();
  }

  @Override
  public int longestText() {
    return channel.longestText();
  }

  @Override
  public boolean isPaced() {
    return channel.isPaced();
  }

  @Override
  public boolean isWindowed() {
    return channel.isWindowed();
  }

  @Override
  public boolean needsTemplate(String errorCode) {
    return channel.needsTemplate(errorCode);
  }

  @Override
  public boolean needsText(String errorCode) {
    return channel.needsText(errorCode);
  }

  @Override
  public boolean isTemporary(String errorCode) {
    return channel.isTemporary(errorCode);
  }

  @Override
  public boolean saysOptOut(String errorCode) {
    return channel.saysOptOut(errorCode);
  }

  @Override
  public boolean hasTemplate(Template.Name template, Locale language) {
    return channel.hasTemplate(template, language);
  }

  @Override
  public ErrorKind errorKind(String errorCode) {
    return channel.errorKind(errorCode);
  }

  @Override
  public SendResult send(Delivery delivery) {
    return channel.send(delivery);
  }

  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    return channel.find(delivery, taken);
  }

  @Override
  public void showTyping(String inboundMessageId, Deadline worthwhile) {
    channel.showTyping(inboundMessageId, worthwhile);
  }

  @Override
  public boolean showsTyping() {
    return channel.showsTyping();
  }

  @Override
  public FetchResult fetch(String reference, int most) {
    return channel.fetch(reference, most);
  }
}
