namespace Publisher.Exchange;

/// <summary>The files that translation tools read. Memories (<see cref="Tmx"/>) hold finished pairs only.</summary>
public enum ExchangeFormat { Po, Xliff12, Xliff21, Tmx, Csv }
