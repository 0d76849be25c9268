namespace OpenGovReport;

/// <summary>
/// One row of table three: the number of requests (件) by kind of applicant (申请人情况). The five kinds of legal persons or
/// other organisations (法人或其他组织) have no subtotal column of their own.
/// </summary>
/// <param name="NaturalPersons">自然人, natural persons.</param>
/// <param name="CommercialEnterprises">商业企业, commercial enterprises.</param>
/// <param name="ResearchInstitutions">科研机构, research institutions.</param>
/// <param name="PublicInterestOrganizations">社会公益组织, public-interest organisations.</param>
/// <param name="LegalServiceInstitutions">法律服务机构, legal service institutions.</param>
/// <param name="OtherOrganizations">其他, other organisations.</param>
/// <param name="Total">总计, the printed total of the six (rule T3-3).</param>
public readonly record struct RequestCounts(
    Count NaturalPersons = default,
    Count CommercialEnterprises = default,
    Count ResearchInstitutions = default,
    Count PublicInterestOrganizations = default,
    Count LegalServiceInstitutions = default,
    Count OtherOrganizations = default,
    Count Total = default);
