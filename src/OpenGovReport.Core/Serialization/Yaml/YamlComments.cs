namespace OpenGovReport;

/// <summary>Which comments are written into YAML. Reading passes over all comments.</summary>
public enum YamlComments
{
    /// <summary>No comments.</summary>
    None,

    /// <summary>Beside every member its Chinese label, for rows and columns as the form prints it: <c>granted: # （一）予以公开</c>.</summary>
    Labels,
}
