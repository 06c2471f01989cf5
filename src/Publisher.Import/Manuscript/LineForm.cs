namespace Publisher.Import.Manuscript;

/// <summary>Where inline content is written: whether lines may end in it, whether bars part cells.</summary>
internal enum LineForm { Lines, OneLine, Cell }
