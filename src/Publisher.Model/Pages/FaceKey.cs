using Publisher.Model.Documents;

namespace Publisher.Model.Pages;

/// <summary>
/// Names one font face of the library: <see cref="Index"/> is its place in <c>FontLibrary.Faces</c>, stable for a
/// given manifest. What pages say of fonts; only Publisher.Fonts knows more.
/// </summary>
public readonly record struct FaceKey(int Index);

/// <summary>The families a style may ask for; the library finds the face for language, weight and slope.</summary>
public enum FontRole { Serif, Sans, Mono, Kai, Math }
